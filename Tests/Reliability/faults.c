// A library to be loaded before others (LD_PRELOAD): counts the calls that change files, and at one of them kills the
// process or lets the call fail. Unlike strace it counts over all threads, so that call N is the same one every time.
//
//   FAULT_UNDER=/folder   count only calls on files below it (needed)
//   FAULT_CALLS="write …" count only these; all where it is not set
//   FAULT_AT=N            the call at which it happens, from 1
//   FAULT_KIND            kill: SIGKILL in place of the call · half: SIGKILL after half of a write
//                         term, int: SIGTERM or SIGINT before the call, which then goes on
//                         short: half of a write, and no error · ENOSPC, EIO, EDQUOT, EROFS, EACCES: that error
//   FAULT_MORE=1          the error happens at every later call too, as on a disk that stays full
//   FAULT_LOG=/file       one line a call that was counted
//   FAULT_CLOCK=S         the time of day stands still at this epoch second
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum verdict { GO, FAIL, HALF, SHORT };

static atomic_long calls;

static int failure(const char *kind) {
  static const struct { const char *name; int code; } codes[] = {
    {"ENOSPC", ENOSPC}, {"EIO", EIO}, {"EDQUOT", EDQUOT}, {"EROFS", EROFS}, {"EACCES", EACCES}};
  for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
    if (strcmp(kind, codes[i].name) == 0) return codes[i].code;
  return EIO;
}

static int listed(const char *name) {
  const char *list = getenv("FAULT_CALLS");
  if (!list) return 1;
  size_t length = strlen(name);
  for (const char *at = list; (at = strstr(at, name)); at += length)
    if ((at == list || at[-1] == ' ') && (at[length] == 0 || at[length] == ' ')) return 1;
  return 0;
}

static enum verdict judge(const char *name, const char *path) {
  const char *under = getenv("FAULT_UNDER");
  if (!under || !path || strncmp(path, under, strlen(under)) != 0 || !listed(name)) return GO;
  long call = atomic_fetch_add(&calls, 1) + 1;
  const char *log = getenv("FAULT_LOG");
  if (log) {
    int file = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    char line[PATH_MAX + 64];
    int length = snprintf(line, sizeof line, "%ld %s %s\n", call, name, path);
    if (syscall(SYS_write, file, line, length) < 0) {}
    syscall(SYS_close, file);
  }
  const char *at = getenv("FAULT_AT"), *kind = getenv("FAULT_KIND");
  if (!at || !kind) return GO;
  long wanted = atol(at);
  if (call != wanted && !(getenv("FAULT_MORE") && call > wanted)) return GO;
  if (strcmp(kind, "kill") == 0) raise(SIGKILL);
  if (strcmp(kind, "term") == 0 || strcmp(kind, "int") == 0) {
    raise(strcmp(kind, "int") == 0 ? SIGINT : SIGTERM);
    return GO;
  }
  if (strcmp(kind, "half") == 0) return HALF;
  if (strcmp(kind, "short") == 0) return SHORT;
  errno = failure(kind);
  return FAIL;
}

static enum verdict judge_fd(const char *name, int fd) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return GO;
  path[length] = 0;
  return judge(name, path);
}

#define REAL(name) \
  static __typeof__(name) *real; \
  if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

ssize_t write(int fd, const void *bytes, size_t count) {
  REAL(write);
  int before = errno;
  enum verdict verdict = judge_fd("write", fd);
  if (verdict == FAIL) return -1;
  errno = before;
  if (verdict == HALF) { real(fd, bytes, count / 2); raise(SIGKILL); }
  return real(fd, bytes, verdict == SHORT && count > 1 ? count / 2 : count);
}

#define PWRITE(name, offset_t) \
  ssize_t name(int fd, const void *bytes, size_t count, offset_t offset) { \
    REAL(name); \
    int before = errno; \
    enum verdict verdict = judge_fd("pwrite", fd); \
    if (verdict == FAIL) return -1; \
    errno = before; \
    if (verdict == HALF) { real(fd, bytes, count / 2, offset); raise(SIGKILL); } \
    return real(fd, bytes, verdict == SHORT && count > 1 ? count / 2 : count, offset); \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define GUARDED(verdict) \
  int before = errno; \
  switch (verdict) { \
  case FAIL: return -1; \
  case HALF: raise(SIGKILL); break; \
  default: errno = before; \
  }

int fsync(int fd) { REAL(fsync); GUARDED(judge_fd("fsync", fd)) return real(fd); }
int fdatasync(int fd) { REAL(fdatasync); GUARDED(judge_fd("fdatasync", fd)) return real(fd); }
int fchmod(int fd, mode_t mode) { REAL(fchmod); GUARDED(judge_fd("fchmod", fd)) return real(fd, mode); }
int ftruncate(int fd, off_t size) { REAL(ftruncate); GUARDED(judge_fd("ftruncate", fd)) return real(fd, size); }
int ftruncate64(int fd, off64_t size) { REAL(ftruncate64); GUARDED(judge_fd("ftruncate", fd)) return real(fd, size); }
int unlink(const char *path) { REAL(unlink); GUARDED(judge("unlink", path)) return real(path); }
int mkdir(const char *path, mode_t mode) { REAL(mkdir); GUARDED(judge("mkdir", path)) return real(path, mode); }
int rename(const char *from, const char *to) { REAL(rename); GUARDED(judge("rename", to)) return real(from, to); }

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(name); \
    mode_t mode = 0; \
    if (flags & O_CREAT) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); } \
    if (flags & (O_CREAT | O_WRONLY | O_RDWR)) { GUARDED(judge("open", path)) } \
    return real(path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

int clock_gettime(clockid_t clock, struct timespec *time) {
  REAL(clock_gettime);
  const char *still = getenv("FAULT_CLOCK");
  if (!still || clock != CLOCK_REALTIME) return real(clock, time);
  time->tv_sec = atol(still);
  time->tv_nsec = 0;
  return 0;
}

#include <stddef.h>
#include <xlsxwriter.h>

// Declared by <sys/mman.h> for _GNU_SOURCE only, which Swift does not set.
int memfd_create(const char *name, unsigned int flags);

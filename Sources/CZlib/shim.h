#include <zlib.h>

// Swift cannot import function macros.
static inline int sla_inflateInitRaw(z_streamp stream) { return inflateInit2(stream, -MAX_WBITS); }

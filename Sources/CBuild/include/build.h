#ifndef SLA_BUILD_H
#define SLA_BUILD_H

/// The commit that the program was built from, as the packaging says it; "development" where nobody did.
const char *sla_build_commit(void);

#endif

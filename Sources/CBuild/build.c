#include "build.h"

// Package.swift defines it from the environment of the build, so that no file of the tree changes with it.
#ifndef SLA_COMMIT
#define SLA_COMMIT "development"
#endif

const char *sla_build_commit(void) { return SLA_COMMIT; }

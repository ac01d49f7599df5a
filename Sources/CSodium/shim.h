#pragma once
#include <sodium.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>

/* Small calls that Swift cannot make itself: prctl is variadic, and the RLIMIT_ names come in two enums. Each
   returns 0 when done. */

static inline int umeed_forbid_core_files(void) {
    struct rlimit none = {0, 0};
    return setrlimit(RLIMIT_CORE, &none);
}

static inline int umeed_forbid_dumps(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

/* 4 is MCL_ONFAULT (linux/mman.h), which glibc shows only with _GNU_SOURCE: lock a page when it is first used,
   not whole reserved stacks. With a finite limit a later allocation would fail, so then it is not tried. */
static inline int umeed_lock_used_memory(void) {
    struct rlimit limit;
    if (getrlimit(RLIMIT_MEMLOCK, &limit) != 0 || limit.rlim_cur != RLIM_INFINITY) return -1;
    return mlockall(MCL_CURRENT | MCL_FUTURE | 4);
}

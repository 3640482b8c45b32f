# How the native library takes memory. By default glibc maps each large activation from the system and gives it back after
# use, on every call anew; the page faults then cost more than many of the operations. These settings keep what was freed.
# Exported only where the user has not chosen otherwise.

export MALLOC_MMAP_THRESHOLD_="${MALLOC_MMAP_THRESHOLD_:-4294967296}"
export MALLOC_TRIM_THRESHOLD_="${MALLOC_TRIM_THRESHOLD_:-4294967296}"
export MALLOC_TOP_PAD_="${MALLOC_TOP_PAD_:-67108864}"
# Transparent huge pages for the library's own tensors: a page fault for each 2 MiB instead of each 4 KiB.
export THP_MEM_ALLOC_ENABLE="${THP_MEM_ALLOC_ENABLE:-1}"

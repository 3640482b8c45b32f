# How the native library takes memory. By default each large tensor is mapped from the system and given back after use, and
# touching it again costs a page fault for each 4 KiB. Huge pages make that one for each 2 MiB. Raising malloc's own
# thresholds instead was no faster and kept up to 0.7 GiB more.
# Exported only where the user has not chosen otherwise.
export THP_MEM_ALLOC_ENABLE="${THP_MEM_ALLOC_ENABLE:-1}"

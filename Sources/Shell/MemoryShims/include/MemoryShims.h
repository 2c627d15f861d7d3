// What Swift's Glibc module leaves out of <malloc.h>.
#ifndef SECRETARIAT_MEMORY_SHIMS_H
#define SECRETARIAT_MEMORY_SHIMS_H

// Takes large blocks from the system one by one for as long as the program runs.
//
// Left alone, the allocator raises its threshold with every large block that is freed; what grows
// afterwards then stands on pages that were used before, and its spare capacity counts as memory.
void secretariat_take_large_blocks_apart(void);

// Takes the blocks of mails from room that is kept, so that each mail does not get its pages from
// the system, cleared, and give them back.
void secretariat_keep_room_for_mails(void);

// Gives whole pages that hold nothing back to the system, in every arena.
void secretariat_give_back_free_pages(void);

// Lets go of the pages of the program and its libraries; those still needed come back from the
// system's cache of files at their next use.
void secretariat_give_back_code_pages(void);

#endif

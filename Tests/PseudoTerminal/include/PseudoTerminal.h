#pragma once
#include <sys/types.h>

/// Starts a program as the leader of a session whose terminal is a new pseudo-terminal.
///
/// Returns 0 with the process and the other end of its terminal, or an error number.
int spawn_on_terminal(const char *path, char *const arguments[], char *const environment[],
                      unsigned short rows, unsigned short columns, pid_t *process, int *terminal);

/// Changes the window; the program gets SIGWINCH. Returns 0 or an error number.
int resize_terminal(int terminal, unsigned short rows, unsigned short columns);

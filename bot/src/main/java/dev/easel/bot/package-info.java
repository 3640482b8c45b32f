/** The application: command line, chat, jobs and storage. Sees the engine by ImageGenerator alone. */
@NullMarked
package dev.easel.bot;

import org.jspecify.annotations.NullMarked;

/** Text to pictures: reads published diffusion checkpoints and samples from them. Knows nothing of chat, jobs or users. */
@NullMarked
package dev.easel.engine;

import org.jspecify.annotations.NullMarked;

/** The application, and what its parts share. Sees of the engine its front door: pictures, requests and errors. */
@NullMarked
package dev.easel.bot;

import org.jspecify.annotations.NullMarked;

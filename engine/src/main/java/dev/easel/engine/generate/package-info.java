/**
 * The engine's front door. An ImageGenerator takes GenerationRequests and gives pictures; behind it the step
 * batcher runs rows of many requests through one network call at a time. Callers see only the records of this
 * package and of the image package.
 */
@NullMarked
package dev.easel.engine.generate;

import org.jspecify.annotations.NullMarked;

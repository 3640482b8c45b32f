/**
 * From prompt text to prompt embeddings: the CLIP tokenizer, prompt weights, chunks of the token window, and
 * the CLIP text encoders.
 */
@NullMarked
package dev.easel.engine.text;

import org.jspecify.annotations.NullMarked;

/**
 * Pictures as plain values: bytes with a width and a height. The only pixels that leave the engine. Nothing
 * here touches the tensor library.
 */
@NullMarked
package dev.easel.engine.image;

import org.jspecify.annotations.NullMarked;

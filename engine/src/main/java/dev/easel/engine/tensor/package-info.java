/**
 * Every tensor operation the networks need, as methods of Ops. What DJL lacks comes from one readable text
 * resource that is packed into the archive libtorch loads. The only package that sees the native library.
 */
@NullMarked
package dev.easel.engine.tensor;

import org.jspecify.annotations.NullMarked;

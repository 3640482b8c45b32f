/**
 * The refiner: a small network that repairs what the autoencoder and few sampling steps leave in a picture, at the same size.
 * How it is trained is in package train.
 */
@NullMarked
package dev.easel.engine.refine;

import org.jspecify.annotations.NullMarked;

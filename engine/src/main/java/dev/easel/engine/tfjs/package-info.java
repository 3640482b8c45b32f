/**
 * Reads models made for TensorFlow.js, the form in which many networks are published as packages: {@link TfjsModel} gives their
 * weights by name. The graphs themselves are not read; whoever converts a model knows its network.
 */
@NullMarked
package dev.easel.engine.tfjs;

import org.jspecify.annotations.NullMarked;

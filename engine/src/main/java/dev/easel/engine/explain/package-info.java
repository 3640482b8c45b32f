/**
 * Looks into a loaded model: how much it heeds each word of a prompt, and how well captions fit a picture. The answers are
 * the model's own, from its text encoders and its UNet; no other network is asked. Work is cut into small pieces, so that
 * pictures go on being drawn between them.
 */
@NullMarked
package dev.easel.engine.explain;

import org.jspecify.annotations.NullMarked;

/**
 * Makes pictures larger than they were drawn. {@link dev.easel.bot.enlarge.Finishing} is the last stage of a drawing,
 * {@link dev.easel.bot.enlarge.CreativeEnlarging} draws new detail into a larger picture, and
 * {@link dev.easel.bot.enlarge.OpenUpscalers} holds what both enlarge with. Chat and command line use the same.
 */
@NullMarked
package dev.easel.bot.enlarge;

import org.jspecify.annotations.NullMarked;

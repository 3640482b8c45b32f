/**
 * What a drawing made from another picture starts from: zoomed out, panned, squared, repainted in a region, or blended.
 * Pure functions of pictures: the same input gives the same pixels. Nothing here draws, waits or stores.
 * Start at {@link Canvas}.
 */
@NullMarked
package dev.easel.bot.variation;

import org.jspecify.annotations.NullMarked;

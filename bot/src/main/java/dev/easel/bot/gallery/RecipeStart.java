package dev.easel.bot.gallery;

import java.util.Optional;

/**
 * The picture that a drawing starts from.
 *
 * @param picture scaled and cropped to the drawing's size
 * @param mask of the picture's size, white where it is repainted; empty repaints all of it
 * @param strength 0 (the picture itself) to 1 (drawn anew)
 * @param soft whether the border of the mask is to be invisible
 */
public record RecipeStart(FileReference picture, Optional<FileReference> mask, double strength, boolean soft) {}

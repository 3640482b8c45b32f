package dev.easel.bot.imagine;

import dev.easel.bot.job.DrawingId;
import java.util.Optional;

/**
 * What a person filled into a remix's form.
 *
 * @param drawing that is remixed
 * @param prompt what to draw now; may end in parameters
 * @param cell the picture to start from, from 1; 0 for none
 * @param init a picture to start from instead
 * @param links fetches pictures that the prompt names by address
 */
public record RemixAnswer(
        DrawingId drawing, String prompt, int cell, Optional<HandedPicture> init, PictureLinks links) {
    StartWish start() {
        if (init.isPresent()) {
            return new StartWish.Handed(init.get(), Optional.empty());
        }
        return cell > 0 ? new StartWish.Older(cell) : new StartWish.AsRecipe();
    }
}

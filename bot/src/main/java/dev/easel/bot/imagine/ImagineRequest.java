package dev.easel.bot.imagine;

import dev.easel.bot.draft.Parameter;
import java.util.Map;
import java.util.Optional;

/**
 * What a person asks to be drawn, as they gave it.
 *
 * @param prompt may end in parameters such as {@code --ar 3:2}
 * @param options given beside it
 * @param init a picture to start from
 * @param mask where to redraw it
 * @param from a picture of ours, whose recipe counts where nothing else is said
 * @param links fetches pictures that the prompt names by address
 */
public record ImagineRequest(
        String prompt,
        Map<Parameter, String> options,
        Optional<HandedPicture> init,
        Optional<HandedPicture> mask,
        Optional<HandedPicture> from,
        PictureLinks links) {
    public ImagineRequest {
        options = Map.copyOf(options);
    }
}

package dev.easel.bot.imagine;

import dev.easel.bot.variation.BlendShape;
import java.util.List;

/**
 * What a person asks to be blended.
 *
 * @param pictures 2 to 5
 * @param shape of what is drawn
 */
public record BlendRequest(List<HandedPicture> pictures, BlendShape shape) {
    public BlendRequest {
        pictures = List.copyOf(pictures);
    }
}

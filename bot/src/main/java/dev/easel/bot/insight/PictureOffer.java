package dev.easel.bot.insight;

import dev.easel.engine.image.RgbImage;

/**
 * Prompts for a picture.
 *
 * @param offer the prompts
 * @param picture that they are for, made small
 * @param attempt the next one's number, by which the picture is looked at again
 */
public record PictureOffer(Offer offer, RgbImage picture, int attempt) {}

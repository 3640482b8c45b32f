package dev.easel.bot.quota;

/**
 * What a request takes.
 *
 * @param images at least 0
 * @param credits at least 0; {@value #PER_IMAGE} for one picture as its model draws it by itself
 */
public record Price(long images, long credits) {
    /** Credits of a picture of its model's own size and steps. */
    public static final int PER_IMAGE = 10;

    public Price {
        if (images < 0 || credits < 0) {
            throw new IllegalArgumentException("a price of " + images + " images and " + credits + " credits");
        }
    }

    /**
     * Of drawing pictures: credits grow with pixels and steps, and are at least 1 for each.
     *
     * @param images how many
     * @param pixels of each, as a part of the model's own size
     * @param steps as a part of the model's own number
     */
    public static Price drawing(int images, double pixels, double steps) {
        return new Price(images, images * Math.max(1, Math.round(PER_IMAGE * pixels * steps)));
    }

    /** The same for so many percent of the credits, rounded up. */
    public Price percent(int part) {
        return new Price(images, (credits * part + 99) / 100);
    }

    public long in(QuotaUnit unit) {
        return switch (unit) {
            case IMAGES -> images;
            case CREDITS -> credits;
        };
    }
}

package dev.easel.bot.policy;

/**
 * How fast people may ask.
 *
 * @param cooldownSeconds between one person's requests; 0 for none
 * @param running one person's drawings under way; 0 for as many as usual
 * @param waiting one person's drawings in the queue; -1 for as many as usual
 */
public record Pace(int cooldownSeconds, int running, int waiting) {
    public static final Pace NONE = new Pace(0, 0, -1);
}

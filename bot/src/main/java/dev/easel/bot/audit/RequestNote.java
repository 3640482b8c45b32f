package dev.easel.bot.audit;

import java.util.OptionalLong;

/**
 * What was asked for; all of it empty for entries that tell of no request.
 *
 * @param prompt as typed
 * @param parameters that go with it, on one line
 * @param seed of the first picture, once it is known
 * @param images that it takes of quotas
 * @param credits that it takes of quotas
 */
public record RequestNote(String prompt, String parameters, OptionalLong seed, long images, long credits) {
    public static final RequestNote NONE = of("", "");

    /** What takes nothing of quotas. */
    public static RequestNote of(String prompt, String parameters) {
        return new RequestNote(prompt, parameters, OptionalLong.empty(), 0, 0);
    }

    /** The same with what became of it. */
    public RequestNote drawn(String line, long first) {
        return new RequestNote(prompt, line, OptionalLong.of(first), images, credits);
    }
}

package dev.easel.bot.insight;

import dev.easel.bot.describe.Shortened;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What counts in a prompt? {@link #run} once, on a thread that may wait.
 *
 * @param <T> what is told
 */
public final class PromptQuestion<T> implements Runnable {
    private final Supplier<Shortened> shortening;
    private final Locale locale;
    private final Function<Shortened, T> view;
    private final Answer<T> answer;

    private PromptQuestion(
            Supplier<Shortened> shortening, Locale locale, Function<Shortened, T> view, Answer<T> answer) {
        this.shortening = shortening;
        this.locale = locale;
        this.view = view;
        this.answer = answer;
    }

    /** Answered by the words that count, and shorter prompts. */
    public static Runnable shorter(Supplier<Shortened> shortening, Locale locale, Answer<Offer> answer) {
        return new PromptQuestion<>(shortening, locale, shortened -> ShortenText.offer(shortened, locale), answer);
    }

    /** Answered by what each word counts. */
    public static Runnable details(Supplier<Shortened> shortening, Locale locale, Answer<String> answer) {
        return new PromptQuestion<>(shortening, locale, shortened -> ShortenText.details(shortened, locale), answer);
    }

    @Override
    public void run() {
        try {
            answer.finished(view.apply(shortening.get()));
        } catch (RuntimeException | Error e) {
            answer.failed(Fault.verdict(e), Fault.sentence(e, locale));
        }
    }
}

package dev.easel.bot.insight;

import dev.easel.bot.describe.Shortened;
import dev.easel.bot.imagine.Beholder;
import java.util.Locale;
import java.util.function.Function;

/**
 * What counts in a prompt? {@link #run} once, on a thread that may wait.
 *
 * @param <T> what is told
 */
public final class PromptQuestion<T> implements Runnable {
    private final Beholder beholder;
    private final String prompt;
    private final Locale locale;
    private final Function<Shortened, T> view;
    private final Answer<T> answer;

    private PromptQuestion(
            Beholder beholder, String prompt, Locale locale, Function<Shortened, T> view, Answer<T> answer) {
        this.beholder = beholder;
        this.prompt = prompt;
        this.locale = locale;
        this.view = view;
        this.answer = answer;
    }

    /** Answered by the words that count, and shorter prompts. */
    public static Runnable shorter(Beholder beholder, String prompt, Locale locale, Answer<Offer> answer) {
        return new PromptQuestion<>(
                beholder, prompt, locale, shortened -> ShortenText.offer(shortened, locale), answer);
    }

    /** Answered by what each word counts. */
    public static Runnable details(Beholder beholder, String prompt, Locale locale, Answer<String> answer) {
        return new PromptQuestion<>(
                beholder, prompt, locale, shortened -> ShortenText.details(shortened, locale), answer);
    }

    @Override
    public void run() {
        try {
            answer.finished(view.apply(beholder.shorten(prompt)));
        } catch (RuntimeException | Error e) {
            answer.failed(Fault.sentence(e, locale));
        }
    }
}

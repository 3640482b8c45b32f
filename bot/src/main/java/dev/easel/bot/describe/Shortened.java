package dev.easel.bot.describe;

import java.util.List;

/**
 * What the model heeds of a prompt.
 *
 * @param words in the prompt's order, each counted where it stands
 * @param marked the prompt's text with its most important words in bold and its least important struck out, in Markdown
 * @param prompts up to five shorter ones, the longest first, whose parameters are the prompt's; none where there is only a
 *     word
 */
public record Shortened(List<ShortenedWord> words, String marked, List<String> prompts) {
    public Shortened {
        words = List.copyOf(words);
        prompts = List.copyOf(prompts);
    }
}

package dev.easel.bot.prompt;

import java.util.List;

/** What became of a prompt as typed. */
public sealed interface ParseResult {
    /** @param prompts one for each drawing, in order; 1 to {@link Permutations#MOST} */
    record Parsed(List<Prompt> prompts) implements ParseResult {
        public Parsed {
            prompts = List.copyOf(prompts);
        }
    }

    /** @param reason one sentence for whoever typed it, without its full stop */
    record Rejected(String reason) implements ParseResult {}
}

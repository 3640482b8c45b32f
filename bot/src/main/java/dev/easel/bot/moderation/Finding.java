package dev.easel.bot.moderation;

import dev.easel.bot.policy.PromptRule;
import dev.easel.bot.policy.RuleLevel;

/**
 * What a prompt says that it must not.
 *
 * @param rule that it breaks
 */
public record Finding(PromptRule rule) {
    /** Whether the prompt is refused, rather than asked about. */
    public boolean blocks() {
        return rule.level() == RuleLevel.BLOCK;
    }
}

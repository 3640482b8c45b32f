package dev.easel.bot.moderation;

import dev.easel.bot.policy.PromptRule;
import dev.easel.bot.policy.RuleLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words by what they begin with, so that many are sought at once. Immutable once it is filled. */
final class WordIndex {
    private record Word(PromptRule rule, SoughtWord sought) {}

    private final Map<Integer, List<Word>> bySign = new HashMap<>();
    private final List<List<Word>> byReading = new ArrayList<>();

    WordIndex(List<PromptRule> rules) {
        for (int letter = 'a'; letter <= 'z'; letter++) {
            byReading.add(new ArrayList<>());
        }
        rules.forEach(rule -> put(new Word(rule, SoughtWord.of(rule.text()))));
    }

    private void put(Word word) {
        if (word.sought().letters().isEmpty()) {
            return;
        }
        SoughtWord.Run first = word.sought().first();
        bySign.computeIfAbsent(first.sign(), sign -> new ArrayList<>()).add(word);
        for (int letters = first.readings(); letters != 0; letters &= letters - 1) {
            byReading.get(Integer.numberOfTrailingZeros(letters)).add(word);
        }
    }

    boolean isEmpty() {
        return bySign.isEmpty();
    }

    /** The rule about a word that a text says: one that blocks, or else the first. */
    Optional<PromptRule> firstIn(FoldedText text) {
        PromptRule found = null;
        Effort effort = new Effort();
        for (int place = 0; place < text.length(); place++) {
            PromptRule here = at(text, place, effort);
            if (here != null && here.level() == RuleLevel.BLOCK) {
                return Optional.of(here);
            }
            found = found == null ? here : found;
        }
        return Optional.ofNullable(found);
    }

    private @Nullable PromptRule at(FoldedText text, int place, Effort effort) {
        if (SoughtWord.hasBorders(text.sign(place)) && !text.beginsAt(place)) {
            return null;
        }
        PromptRule found = strictest(null, bySign.getOrDefault(text.sign(place), List.of()), text, place, effort);
        for (int letters = text.readings(place); letters != 0; letters &= letters - 1) {
            found = strictest(found, byReading.get(Integer.numberOfTrailingZeros(letters)), text, place, effort);
        }
        return found;
    }

    private static @Nullable PromptRule strictest(
            @Nullable PromptRule before, List<Word> words, FoldedText text, int place, Effort effort) {
        PromptRule found = before;
        for (Word word : words) {
            boolean counts = found == null
                    || (found.level() != RuleLevel.BLOCK && word.rule().level() == RuleLevel.BLOCK);
            if (counts && word.sought().mayBeAt(text, place) && word.sought().isAt(text, place, effort)) {
                found = word.rule();
            }
        }
        return found;
    }
}

package dev.easel.engine.text;

import dev.easel.engine.RefusedRequestException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Reads the notation of {@link PromptWeights} in one pass, without recursion. Confined to one parse. */
final class PromptParser {
    private final String prompt;
    private final PromptSyntax syntax;
    private final Deque<Bracket> brackets = new ArrayDeque<>();
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final int[] sources;
    private final double[] weights;
    private int partStart;

    private PromptParser(String prompt) {
        this.prompt = prompt;
        this.syntax = new PromptSyntax(prompt);
        // Never longer than the prompt: a space is added only where a :: is left out.
        this.sources = new int[prompt.length()];
        this.weights = new double[prompt.length()];
    }

    /** A pair of brackets being read; {@code weight} is that of the text in it. */
    private record Bracket(double weight, int textEnd, int closing) {}

    /** The text between two {@code ::}. */
    private record Part(int start, int end, double weight) {}

    static List<WeightedRun> parse(String prompt) {
        PromptParser parser = new PromptParser(prompt);
        for (int i = 0; i < prompt.length(); ) {
            i = parser.readAt(i);
        }
        if (!parser.parts.isEmpty()) {
            parser.endPart(1);
            parser.weighParts();
        }
        return parser.runs();
    }

    /** Reads the mark or character at an index; returns the index after it. */
    private int readAt(int index) {
        if (!brackets.isEmpty() && brackets.element().textEnd() == index) {
            return brackets.pop().closing() + 1;
        }
        if (syntax.opens(index)) {
            double factor = WeightedText.requireWeight(syntax.factor(index));
            double weight = WeightedText.requireWeight(weight() * factor);
            brackets.push(new Bracket(weight, syntax.textEnd(index), syntax.partner(index)));
        } else if (brackets.isEmpty() && syntax.separatesParts(index)) {
            int number = index + 2;
            int end = syntax.partWeightEnd(number);
            endPart(end == number ? 1 : Double.parseDouble(prompt.substring(number, end)));
            return end;
        } else if (!syntax.isEscape(index)) {
            append(index);
        }
        return index + 1;
    }

    private double weight() {
        return brackets.isEmpty() ? 1 : brackets.element().weight();
    }

    private void append(int index) {
        boolean startsLaterPart = !parts.isEmpty() && text.length() == partStart;
        if (startsLaterPart && !Character.isWhitespace(prompt.charAt(index))) {
            append(' ', index);
        }
        append(prompt.charAt(index), index);
    }

    private void append(char character, int source) {
        sources[text.length()] = source;
        weights[text.length()] = weight();
        text.append(character);
    }

    private void endPart(double weight) {
        WeightedText.requireWeight(weight);
        if (text.substring(partStart).isBlank()) {
            text.setLength(partStart);
        } else {
            parts.add(new Part(partStart, text.length(), weight));
        }
        partStart = text.length();
    }

    private void weighParts() {
        double sum = parts.stream().mapToDouble(Part::weight).sum();
        if (sum <= 0) {
            throw new RefusedRequestException(
                    "the weights of a prompt's parts add up to " + sum + "; the sum must be above 0");
        }
        for (Part part : parts) {
            for (int i = part.start(); i < part.end(); i++) {
                weights[i] *= parts.size() * part.weight() / sum;
            }
        }
    }

    private List<WeightedRun> runs() {
        List<WeightedRun> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || weights[i] != weights[start]) {
                // Adding zero makes -0 plain 0.
                WeightedText weighted = new WeightedText(text.substring(start, i), weights[start] + 0.0);
                runs.add(new WeightedRun(weighted, Arrays.copyOfRange(sources, start, i)));
                start = i;
            }
        }
        return runs;
    }
}

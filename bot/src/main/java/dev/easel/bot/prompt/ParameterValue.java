package dev.easel.bot.prompt;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The value of a parameter, in range. */
public sealed interface ParameterValue {
    /** As it is typed after the parameter's name; empty for one that takes no value. */
    String format();

    /** Given, without a value. */
    record Flag() implements ParameterValue {
        @Override
        public String format() {
            return "";
        }
    }

    /** @param number a whole one */
    record Whole(long number) implements ParameterValue {
        @Override
        public String format() {
            return Long.toString(number);
        }
    }

    /** @param number with at most 6 decimals */
    record Decimal(double number) implements ParameterValue {
        @Override
        public String format() {
            return Numbers.format(number);
        }
    }

    /**
     * An aspect ratio.
     *
     * @param width 1 or more
     * @param height 1 or more
     */
    record Ratio(int width, int height) implements ParameterValue {
        @Override
        public String format() {
            return width + ":" + height;
        }
    }

    /**
     * An exact size in pixels.
     *
     * @param width 1 or more
     * @param height 1 or more
     */
    record Size(int width, int height) implements ParameterValue {
        @Override
        public String format() {
            return width + "x" + height;
        }
    }

    /** @param text without space */
    record Word(String text) implements ParameterValue {
        @Override
        public String format() {
            return text;
        }
    }

    /** @param items what was separated by commas, in order */
    record Items(List<String> items) implements ParameterValue {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String format() {
            return String.join(", ", items);
        }
    }

    /** @param links in order */
    record Links(List<Link> links) implements ParameterValue {
        public Links {
            links = List.copyOf(links);
        }

        @Override
        public String format() {
            return links.stream().map(Link::format).collect(Collectors.joining(" "));
        }
    }

    /**
     * A picture or style that is referred to.
     *
     * @param target an address, a style's number, or {@code random}
     * @param weight beside the others, 0 to 999
     */
    record Link(String target, int weight) {
        static final Pattern WEIGHTED = Pattern.compile("(.+)::([0-9]{1,3})");

        String format() {
            boolean bare = weight == 1 && !WEIGHTED.matcher(target).matches();
            return bare ? target : target + "::" + weight;
        }
    }
}

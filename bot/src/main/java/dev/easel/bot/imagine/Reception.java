package dev.easel.bot.imagine;

import java.util.List;

/** What the desk says to a request at once. */
public sealed interface Reception {
    /** @param orders to begin as soon as the request has been acknowledged, or to abandon; at least one */
    record Accepted(List<Order> orders) implements Reception {
        public Accepted {
            orders = List.copyOf(orders);
        }
    }

    /**
     * Nothing comes of it.
     *
     * @param sentence names what was wrong and what would do; for the person who asked alone
     * @param rows of buttons below it
     */
    record Refused(String sentence, List<List<ButtonFace>> rows) implements Reception {
        public Refused {
            rows = rows.stream().map(List::copyOf).toList();
        }

        public Refused(String sentence) {
            this(sentence, List.of());
        }
    }

    /**
     * So much was asked for that a click is wanted first.
     *
     * @param sentence for the person who asked alone
     * @param rows of buttons below it
     */
    record Questioned(String sentence, List<List<ButtonFace>> rows) implements Reception {
        public Questioned {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** @param sentence takes the place of the question, whose answer was no */
    record Settled(String sentence) implements Reception {}
}

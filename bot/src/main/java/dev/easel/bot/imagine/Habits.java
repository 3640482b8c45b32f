package dev.easel.bot.imagine;

/** What people prefer about buttons. Answers from memory. Thread-safe. */
public interface Habits {
    /** Those of people who never said anything. */
    Habits PLAIN = new Habits() {};

    /** Whether a person is asked for the prompt at each button that draws. */
    default boolean remixes(long user) {
        return false;
    }

    /** Whether a person's variations are strong where the button does not say. */
    default boolean variesStrongly(long user) {
        return true;
    }
}

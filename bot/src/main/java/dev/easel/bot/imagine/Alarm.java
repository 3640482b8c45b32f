package dev.easel.bot.imagine;

import java.time.Duration;

/** Does something later. */
@FunctionalInterface
interface Alarm {
    void after(Duration delay, Runnable action);
}

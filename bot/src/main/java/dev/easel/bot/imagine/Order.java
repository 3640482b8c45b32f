package dev.easel.bot.imagine;

import dev.easel.bot.job.Job;

/** A request that was accepted, is kept, and has its place in the queue. Either method is called, once. */
public interface Order {
    /** As it is kept. */
    Job job();

    /** Goes to work in the background. */
    void begin(Delivery delivery);

    /** Gives the place up: the request could not be acknowledged. */
    void abandon();
}

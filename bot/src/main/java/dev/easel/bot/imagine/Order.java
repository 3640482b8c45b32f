package dev.easel.bot.imagine;

/** A request that was accepted and has its place in the queue. Either method is called, once. */
public interface Order {
    /** Goes to work in the background. */
    void begin(Delivery delivery);

    /** Gives the place up: the request could not be acknowledged. */
    void abandon();
}

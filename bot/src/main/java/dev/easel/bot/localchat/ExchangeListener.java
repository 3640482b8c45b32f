package dev.easel.bot.localchat;

/** Hears of REST calls once they are answered, on the thread that answered. */
public interface ExchangeListener {
    /** A call was answered. */
    void onExchange(Exchange exchange);
}

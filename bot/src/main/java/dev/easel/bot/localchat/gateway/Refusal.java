package dev.easel.bot.localchat.gateway;

/** What a bot sent ends its connection. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final CloseCode code;

    Refusal(CloseCode code) {
        super(code.reason(), null, false, false);
        this.code = code;
    }

    CloseCode code() {
        return code;
    }
}

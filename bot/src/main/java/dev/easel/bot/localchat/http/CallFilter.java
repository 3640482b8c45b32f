package dev.easel.bot.localchat.http;

/** Stands around the endpoints of a router: who calls, how often, and what is told of it. */
public interface CallFilter {
    /** The status of a reply that is not sent: the connection is cut instead. */
    int CUT = 0;

    /**
     * Answers, usually by asking the endpoint.
     *
     * @throws ApiException where the call is refused
     */
    Reply around(HttpCall call, Router.Match match);

    /** Only asks the endpoint. */
    static CallFilter none() {
        return (call, match) -> match.endpoint().answer(call);
    }
}

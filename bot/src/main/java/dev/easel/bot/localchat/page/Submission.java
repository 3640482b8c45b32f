package dev.easel.bot.localchat.page;

import dev.easel.bot.localchat.http.Form;
import dev.easel.bot.localchat.http.Reply;

/** Where a person's use of a command, button, select or modal goes. */
public interface Submission {
    /**
     * Takes one in.
     *
     * @param userId who acts
     * @param form as docs/local-chat.md says
     * @return 200 with its id and nonce
     * @throws dev.easel.bot.localchat.http.ApiException where it is refused; the bot was told nothing then
     */
    Reply submit(long userId, Form form);
}

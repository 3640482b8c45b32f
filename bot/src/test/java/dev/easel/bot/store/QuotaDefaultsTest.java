package dev.easel.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.quota.QuotaBook;
import dev.easel.bot.quota.QuotaDefaults;
import dev.easel.bot.quota.QuotaPeriod;
import dev.easel.bot.quota.QuotaRule;
import dev.easel.bot.quota.QuotaScope;
import dev.easel.bot.quota.QuotaUnit;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotaDefaultsTest {
    private static final QuotaRule DIRECT = daily(20);
    private static final QuotaRule SERVERS = daily(40);

    private static QuotaRule daily(int images) {
        return new QuotaRule(QuotaScope.EVERYONE, QuotaUnit.IMAGES, QuotaPeriod.DAY, images);
    }

    @Test
    void theyHoldInDirectMessagesAndUntilAServerHasItsOwn(@TempDir Path folder) {
        try (Database database = Database.open(StoreRig.of(folder))) {
            QuotaBook book = new QuotaBook(
                    database.quotas(), Clock.systemUTC(), new QuotaDefaults(List.of(DIRECT), List.of(SERVERS)));
            assertThat(book.of(0).rules()).containsExactly(DIRECT);
            assertThat(book.of(5).rules()).containsExactly(SERVERS);
            assertThat(book.usesDefaults(5)).isTrue();
            book.set(5, daily(8));
            assertThat(book.of(5).rules()).containsExactly(daily(8));
            assertThat(book.usesDefaults(5)).isFalse();
            book.clear(5, QuotaScope.EVERYONE);
            assertThat(book.of(5).rules()).containsExactly(SERVERS);
        }
    }
}

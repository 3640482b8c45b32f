package dev.easel.bot.store;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresqlRecordsTest extends RecordsContract {
    @RegisterExtension
    static final PostgresqlServer SERVER = PostgresqlServer.start();

    @Override
    DatabaseAddress address() {
        return SERVER.address();
    }
}

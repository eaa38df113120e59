/** Tables of the desk, by subject. */
export * from './schema/accountTables';
export * from './schema/auditTables';
export * from './schema/connectionTables';
export * from './schema/deskTables';
export * from './schema/ratingTables';
export * from './schema/presenceTables';
export * from './schema/mailTables';
export * from './schema/ticketTables';
export * from './schema/visitTables';
export * from './schema/mentionTables';
export * from './schema/understandingTables';

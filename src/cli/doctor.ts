export async function examine(): Promise<void> {}

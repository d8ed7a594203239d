declare const x: string;

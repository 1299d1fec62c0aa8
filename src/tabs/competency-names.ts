/** The one skill of its group, which plans also name without it standing in any list. */
export const DIGITAL_NAME = 'ทักษะด้านดิจิทัล';
